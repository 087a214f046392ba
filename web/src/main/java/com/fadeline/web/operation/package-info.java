/**
 * What administrators see and do when something stands still.
 */
@NullMarked
package com.fadeline.web.operation;

import org.jspecify.annotations.NullMarked;
