/**
 * Attention list over HTTP: page and REST.
 */
@NullMarked
package com.fadeline.web.attention;

import org.jspecify.annotations.NullMarked;
