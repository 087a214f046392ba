/**
 * Values of the correspondence between a client and the clinic.
 */
@NullMarked
package com.fadeline.api.course.correspondence;

import org.jspecify.annotations.NullMarked;
