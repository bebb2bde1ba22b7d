package org.brevier.account;

/**
 * One place in the desk's menu: a bean of the part of the desk that has the page.
 *
 * @param key of the message with its name
 * @param order where it stands among the others
 * @param least the first role that sees it
 */
public record DeskMenuItem(String key, String path, int order, Role least) {}
