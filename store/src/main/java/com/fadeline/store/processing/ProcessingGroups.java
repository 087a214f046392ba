package com.fadeline.store.processing;

import java.util.Set;
import java.util.TreeSet;

import org.axonframework.config.ProcessingGroup;

import org.springframework.beans.factory.ListableBeanFactory;

import com.fadeline.query.projection.Projection;

/**
 * Registry of the processing groups of this process: one for each {@link ProcessingGroup}
 * named by a bean.
 *
 * @param names their names, which are those of their processors too
 * @param readModels those of them that keep a read model, which can be rebuilt
 */
record ProcessingGroups(Set<String> names, Set<String> readModels) {

	static ProcessingGroups of(ListableBeanFactory beans) {
		Set<String> names = new TreeSet<>();
		Set<String> readModels = new TreeSet<>();
		for (String bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
			ProcessingGroup group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
			if (group != null) {
				names.add(group.value());
				if (beans.isTypeMatch(bean, Projection.class)) {
					readModels.add(group.value());
				}
			}
		}
		return new ProcessingGroups(names, readModels);
	}

}
