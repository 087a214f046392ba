/**
 * Clinical arithmetic that commands and views share: pure functions of facts and policy.
 */
@NullMarked
package com.fadeline.api.clinical;

import org.jspecify.annotations.NullMarked;
