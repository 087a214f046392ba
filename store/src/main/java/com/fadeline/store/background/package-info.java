/** Work that goes on beside the requests and must not end. */
@NullMarked
package com.fadeline.store.background;

import org.jspecify.annotations.NullMarked;
