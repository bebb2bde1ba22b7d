@NullMarked
package org.brevier.outbox;

import org.jspecify.annotations.NullMarked;
