/** Values of a course about its photos. */
@NullMarked
package com.fadeline.api.course.photo;

import org.jspecify.annotations.NullMarked;
