/**
 * Controllers and pages of removal courses, from opening to end.
 */
@NullMarked
package com.fadeline.web.courses;

import org.jspecify.annotations.NullMarked;
