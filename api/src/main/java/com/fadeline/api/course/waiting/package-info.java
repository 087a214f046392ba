/**
 * Values of the waiting list: who wants an earlier appointment, and what is offered.
 */
@NullMarked
package com.fadeline.api.course.waiting;

import org.jspecify.annotations.NullMarked;
