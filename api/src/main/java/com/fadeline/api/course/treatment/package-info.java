/** Values of treatments, those done elsewhere included. */
@NullMarked
package com.fadeline.api.course.treatment;

import org.jspecify.annotations.NullMarked;
