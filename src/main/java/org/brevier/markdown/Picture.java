package org.brevier.markdown;

/** A picture of the site's own: its address, and its size in pixels. */
public record Picture(String address, int width, int height) {}
