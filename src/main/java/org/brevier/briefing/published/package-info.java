/** What is public, and nothing else: the read side of briefings and standing pages. */
@NullMarked
@NamedInterface("published")
package org.brevier.briefing.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
