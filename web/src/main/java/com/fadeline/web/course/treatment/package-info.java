/**
 * Recording of laser sittings, saline sessions and sittings done earlier, with the
 * findings about them.
 */
@NullMarked
package com.fadeline.web.course.treatment;

import org.jspecify.annotations.NullMarked;
