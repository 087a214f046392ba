/**
 * Progress view: how far a course has come, what may lie ahead, and the current
 * aftercare.
 */
@NullMarked
package com.fadeline.query.progress;

import org.jspecify.annotations.NullMarked;
