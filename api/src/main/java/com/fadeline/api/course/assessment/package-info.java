/** Values of tattoo and skin as assessed, with the estimate and plan that follow. */
@NullMarked
package com.fadeline.api.course.assessment;

import org.jspecify.annotations.NullMarked;
