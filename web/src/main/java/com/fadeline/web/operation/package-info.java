/**
 * Monitoring and repair of event processors, read models and scheduled tasks by
 * administrators.
 */
@NullMarked
package com.fadeline.web.operation;

import org.jspecify.annotations.NullMarked;
