/**
 * Opening a course with an estimate, and the assessment of skin and ink.
 */
@NullMarked
package com.fadeline.web.course.opening;

import org.jspecify.annotations.NullMarked;
