/**
 * How far courses have come, over HTTP and as a stream.
 */
@NullMarked
package com.fadeline.web.progress;

import org.jspecify.annotations.NullMarked;
