/** The application itself: its start and its command line. */
@NullMarked
package org.brevier;

import org.jspecify.annotations.NullMarked;
