/** The photos of a course: pages and REST, and what is done with an uploaded picture. */
@NullMarked
package com.fadeline.web.course.photo;

import org.jspecify.annotations.NullMarked;
