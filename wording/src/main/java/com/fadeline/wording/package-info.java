/** Texts in the language of the reader: message bundles, formats and the narrator. */
@NullMarked
package com.fadeline.wording;

import org.jspecify.annotations.NullMarked;
