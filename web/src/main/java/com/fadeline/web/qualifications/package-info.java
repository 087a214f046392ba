/** Qualifications of specialists, and the devices they are instructed in. */
@NullMarked
package com.fadeline.web.qualifications;

import org.jspecify.annotations.NullMarked;
