/**
 * Clinical arithmetic shared by commands and views: pure functions of facts and policy.
 */
@NullMarked
package com.fadeline.api.clinical;

import org.jspecify.annotations.NullMarked;
