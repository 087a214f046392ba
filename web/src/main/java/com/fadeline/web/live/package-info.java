/**
 * What changes while somebody looks at it, as server-sent events.
 */
@NullMarked
package com.fadeline.web.live;

import org.jspecify.annotations.NullMarked;
