/** The site as a reader's browser shows it: a real Chromium, and everything it asks for on this machine. */
@NullMarked
package org.brevier.browser;

import org.jspecify.annotations.NullMarked;
