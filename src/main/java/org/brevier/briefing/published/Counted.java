package org.brevier.briefing.published;

/** Something that public briefings are listed under, and how many they are. */
public record Counted<T>(T of, long briefings) {}
