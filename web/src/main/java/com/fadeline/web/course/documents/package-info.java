/** Documents of a course as PDF: pages and REST. */
@NullMarked
package com.fadeline.web.course.documents;

import org.jspecify.annotations.NullMarked;
