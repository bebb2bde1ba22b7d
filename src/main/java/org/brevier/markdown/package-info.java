/** An author's text read: its typed parts, safe HTML, plain text and findings. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.brevier.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
