package walletlens.tab.build;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets {@link java.util.Collections#unmodifiableMap} and {@link java.util.Collections#unmodifiableSet} look things up in what
 * they wrap. The compiler's own do not: they go through all elements one by one, in a map of 200 assets as well as in one of
 * 10,000 entries. The build fails where the compiler's classes are no longer such that this can be done ({@code build.mjs} looks
 * for the methods in the engine).
 */
public final class DirectLookups implements TeaVMPlugin, ClassHolderTransformer {
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");

    /** Made by the compiler through its service loader. */
    public DirectLookups() {}

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("java.util.Collections$")) {
            return;
        }
        if ("java.util.AbstractMap".equals(cls.getParent()) && cls.getField("val$m") != null) {
            delegate(cls, context, "val$m", "java.util.Map", "get", OBJECT);
            delegate(cls, context, "val$m", "java.util.Map", "containsKey", ValueType.BOOLEAN);
        } else if ("java.util.AbstractSet".equals(cls.getParent()) && cls.getField("val$s") != null) {
            delegate(cls, context, "val$s", "java.util.Set", "contains", ValueType.BOOLEAN);
        }
    }

    /** Adds a method of one object that asks the same of what is wrapped. */
    private static void delegate(
            ClassHolder cls, ClassHolderTransformerContext context, String field, String type, String name, ValueType result) {
        MethodHolder method = new MethodHolder(name, OBJECT, result);
        if (cls.getMethod(method.getDescriptor()) != null) {
            return;
        }
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().remove(ElementModifier.ABSTRACT);
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        body.var(0, cls).getField(field, ValueType.object(type))
                .invokeVirtual(name, result, body.var(1, OBJECT)).returnValue();
        cls.addMethod(method);
    }
}
