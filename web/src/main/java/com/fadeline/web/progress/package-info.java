/**
 * Progress of courses, over HTTP and as a stream of events.
 */
@NullMarked
package com.fadeline.web.progress;

import org.jspecify.annotations.NullMarked;
