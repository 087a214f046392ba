/**
 * Notification of open pages about changes, as server-sent events.
 */
@NullMarked
package com.fadeline.web.live;

import org.jspecify.annotations.NullMarked;
