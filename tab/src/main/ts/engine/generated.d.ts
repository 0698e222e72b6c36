declare module "*/generated/runtime.mjs" {
  export interface Engine {
    handle(event: string): string;
    handleFile(event: string, bytes: string): string;
    handleRecords(event: string, records: string): string;
    resource(path: string): string;
    trap(depth: number): number;
  }
  export function load(
    url: string,
    options: { installImports(imports: Record<string, WebAssembly.ModuleImports>): void },
  ): Promise<{ exports: Engine; instance: WebAssembly.Instance }>;
}
