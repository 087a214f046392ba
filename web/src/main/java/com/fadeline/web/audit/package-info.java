/**
 * The read audit over HTTP.
 */
@NullMarked
package com.fadeline.web.audit;

import org.jspecify.annotations.NullMarked;
