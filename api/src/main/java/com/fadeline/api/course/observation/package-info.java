/** Values of what is observed after treatment: fading and reactions. */
@NullMarked
package com.fadeline.api.course.observation;

import org.jspecify.annotations.NullMarked;
