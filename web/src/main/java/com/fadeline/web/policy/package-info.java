/**
 * Clinical rules over HTTP.
 */
@NullMarked
package com.fadeline.web.policy;

import org.jspecify.annotations.NullMarked;
