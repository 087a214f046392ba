/** Devices on which clients stay signed in. */
@NullMarked
package com.fadeline.administration.remembered;

import org.jspecify.annotations.NullMarked;
