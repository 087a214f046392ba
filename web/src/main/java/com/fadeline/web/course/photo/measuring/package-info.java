/** Measuring of fading on photos: areas in linear light, without Spring. */
@NullMarked
package com.fadeline.web.course.photo.measuring;

import org.jspecify.annotations.NullMarked;
