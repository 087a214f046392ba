/**
 * Readings of fading, and reactions from the report to the end.
 */
@NullMarked
package com.fadeline.web.course.observation;

import org.jspecify.annotations.NullMarked;
