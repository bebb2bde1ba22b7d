/** What tests share: a site of their own with a database, a clock that stands still, and an HTTP client. */
@NullMarked
package org.brevier.testing;

import org.jspecify.annotations.NullMarked;
