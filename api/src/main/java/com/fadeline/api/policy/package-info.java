/** Numbers of the rules, as a clinic may set them. */
@NullMarked
package com.fadeline.api.policy;

import org.jspecify.annotations.NullMarked;
