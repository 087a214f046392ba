package com.fadeline.web.openapi;

import com.fadeline.web.messages.Responses;
import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a nested type after the type it is in, so that two of one name stay two. */
class SchemaNames extends TypeNameResolver {

	@Override
	protected String getNameOfClass(Class<?> type) {
		Class<?> outer = type.getEnclosingClass();
		return (outer == null || outer.isInterface() || outer == Responses.class) ? type.getSimpleName()
				: getNameOfClass(outer) + type.getSimpleName();
	}

}
