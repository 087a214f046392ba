/** The run that records which classes a start loads. */
@NullMarked
package com.fadeline.app.training;

import org.jspecify.annotations.NullMarked;
