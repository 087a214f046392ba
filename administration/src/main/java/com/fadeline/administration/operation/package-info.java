/**
 * Ports for the monitoring and repair of event processors, read models and scheduled
 * tasks by administrators.
 */
@NullMarked
package com.fadeline.administration.operation;

import org.jspecify.annotations.NullMarked;
