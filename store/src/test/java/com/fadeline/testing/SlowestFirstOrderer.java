package com.fadeline.testing;

import java.util.Comparator;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Class orderer that starts with the classes that run alone, then those that wait for
 * each other, such as those that share the demo clinic, in their {@link Order}; the rest
 * runs beside them.
 */
public final class SlowestFirstOrderer implements ClassOrderer {

	@Override
	public void orderClasses(ClassOrdererContext context) {
		context.getClassDescriptors()
			.sort(Comparator.comparing((ClassDescriptor test) -> test.isAnnotated(Execution.class))
				.thenComparing((test) -> test.isAnnotated(RunsInParallel.class))
				.thenComparing((test) -> test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT)));
	}

}
