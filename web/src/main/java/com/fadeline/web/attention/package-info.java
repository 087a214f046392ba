/**
 * The attention list over HTTP.
 */
@NullMarked
package com.fadeline.web.attention;

import org.jspecify.annotations.NullMarked;
