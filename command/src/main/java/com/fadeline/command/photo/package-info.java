/** The photos of a course as its commands need them. */
@NullMarked
package com.fadeline.command.photo;

import org.jspecify.annotations.NullMarked;
