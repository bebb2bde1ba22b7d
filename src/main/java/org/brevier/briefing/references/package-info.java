/** What texts name beyond themselves, and what has become of it: files, inner addresses, the hosts of cards. */
@NullMarked
@NamedInterface("references")
package org.brevier.briefing.references;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
