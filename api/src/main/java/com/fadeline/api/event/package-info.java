/** Values about stored events of any aggregate. */
@NullMarked
package com.fadeline.api.event;

import org.jspecify.annotations.NullMarked;
