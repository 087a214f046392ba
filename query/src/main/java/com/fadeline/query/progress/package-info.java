/**
 * The progress view: how far a course has come, what may lie ahead and what to heed now.
 */
@NullMarked
package com.fadeline.query.progress;

import org.jspecify.annotations.NullMarked;
