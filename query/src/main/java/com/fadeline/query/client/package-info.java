/** Client directory: clients by name, e-mail, phone or reference. */
@NullMarked
package com.fadeline.query.client;

import org.jspecify.annotations.NullMarked;
