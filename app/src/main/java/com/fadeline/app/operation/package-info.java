/**
 * What administrators have done where the read models are, and what is planned.
 */
@NullMarked
package com.fadeline.app.operation;

import org.jspecify.annotations.NullMarked;
