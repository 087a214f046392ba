/**
 * Amendment and withdrawal of what was recorded by mistake.
 */
@NullMarked
package com.fadeline.web.course.correction;

import org.jspecify.annotations.NullMarked;
