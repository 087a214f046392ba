/** Client directory: clients by name, date of birth, e-mail, phone or reference. */
@NullMarked
package com.fadeline.query.client;

import org.jspecify.annotations.NullMarked;
