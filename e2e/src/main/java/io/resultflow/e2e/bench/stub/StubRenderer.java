package io.resultflow.e2e.bench.stub;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts {@link BlankPages} in LibreOffice's place. An application finds it only when a benchmark adds this module to its class
 * path.
 */
public final class StubRenderer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Every bean of the application that needs LibreOffice's own converter. */
    private static final String OFFICES = "io.resultflow.workers.OfficeConfiguration";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(StubRenderer::replace);
    }

    private static void replace(ConfigurableListableBeanFactory beans) {
        BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanDefinitionNames()) {
            String factory = beans.getBeanDefinition(name).getFactoryBeanName();
            if (OFFICES.equals(factory)) {
                definitions.removeBeanDefinition(name);
            }
        }
        beans.registerSingleton("officeConverter", new BlankPages());
    }
}
