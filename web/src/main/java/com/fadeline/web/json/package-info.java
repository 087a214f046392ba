/**
 * JSON format of the messages over HTTP, and its strict reading.
 */
@NullMarked
package com.fadeline.web.json;

import org.jspecify.annotations.NullMarked;
