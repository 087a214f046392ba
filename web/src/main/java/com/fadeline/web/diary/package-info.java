/**
 * The diary over HTTP.
 */
@NullMarked
package com.fadeline.web.diary;

import org.jspecify.annotations.NullMarked;
