/** Qualifications of specialists, kept by administrators. */
@NullMarked
package com.fadeline.administration.qualifications;

import org.jspecify.annotations.NullMarked;
